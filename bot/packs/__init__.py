"""The only reader and writer of content/: YAML and Markdown become packs, or a list of everything that is wrong."""
