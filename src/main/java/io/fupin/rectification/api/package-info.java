/** Items over the open API. */
package io.fupin.rectification.api;
