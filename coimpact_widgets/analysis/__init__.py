"""Questions we can answer about change. Each function takes plain tables and returns one Result."""
