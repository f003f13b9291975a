/** The description of the open API: what controllers show by themselves, with words, examples and refusals added. */
package io.fupin.openapi;
