/** By when, and what follows when it was not put right. */
package io.fupin.rectification.rules;
