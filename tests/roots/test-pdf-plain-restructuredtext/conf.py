project = 'Plain'
extensions = ['handbook.pdf']
released = '2026-11-20'
