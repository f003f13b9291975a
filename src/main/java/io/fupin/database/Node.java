package io.fupin.database;

/**
 * This process among those that share the database. Its connections bear the name, so that any other can see whether it still lives.
 *
 * @param name {@code fupin-} and eight random digits
 */
public record Node(String name) {
}
