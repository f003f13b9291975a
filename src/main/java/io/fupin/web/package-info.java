/** What every page and call has in common: refusals as RFC 9457 problems or as pages, and answers given once per Idempotency-Key. */
package io.fupin.web;
