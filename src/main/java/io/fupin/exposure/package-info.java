/** To whom the server answers: outside this machine only behind TLS or a named proxy. */
package io.fupin.exposure;
