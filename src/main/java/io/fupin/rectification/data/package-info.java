/** Items as rows, and their ledger. */
package io.fupin.rectification.data;
