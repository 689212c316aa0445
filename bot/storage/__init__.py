"""The only room that speaks SQL: tables, a repository for each concept, and the unit of work that is a transaction."""
