"""Hand the finished translations of a language to other tools."""
