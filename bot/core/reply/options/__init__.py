"""How people name options, and things of any closed list."""
