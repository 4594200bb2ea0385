package replication.exploration;

/** Marks what is thrown to say that there is nothing to search: it comes out of every search unchanged. */
public interface EndsSearch {}
