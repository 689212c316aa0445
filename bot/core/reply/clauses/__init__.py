"""What the clauses of a reply say of the things that they mention, and what it all comes to."""
