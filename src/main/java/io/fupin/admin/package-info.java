/** The pages of administrators, and of the leading group where it is the second person: people and posts, divisions, parameters. */
package io.fupin.admin;
