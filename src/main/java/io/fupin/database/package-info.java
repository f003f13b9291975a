/** The one database: started by the application itself, or a server named by {@code SPRING_DATASOURCE_URL}. */
package io.fupin.database;
