project = 'Every node'
extensions = ['handbook.pdf', 'sphinx.ext.autodoc', 'sphinx.ext.todo', 'sphinx.ext.autosummary']
released = '2026-11-20'
numfig = True
todo_include_todos = True
pdf_index = True
suppress_warnings = ['pdf.math']
