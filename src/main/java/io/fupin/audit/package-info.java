/** Append-only, hash-chained log of who did and who saw what. */
package io.fupin.audit;
