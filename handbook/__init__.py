"""The Hour of Code organisers' handbook: Sphinx extensions and the tools around them."""
