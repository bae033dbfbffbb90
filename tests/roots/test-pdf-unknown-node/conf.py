import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

project = 'Unknown'
extensions = ['myst_parser', 'handbook.pdf', 'nodes_of_our_own']
released = '2026-11-20'
