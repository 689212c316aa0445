"""What a reply is made of: its words, the role that each plays, and the quantities in it."""
