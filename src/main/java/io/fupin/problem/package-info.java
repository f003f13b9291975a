/** Refusals and failures in one voice: RFC 9457 problems for the API, pages and lines for browsers; answers given once per Idempotency-Key. */
package io.fupin.problem;
