"""The only reader of content/: YAML and Markdown become packs, or a list of everything that is wrong with them."""
