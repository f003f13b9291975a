/** The process engine behind a port in the domain's words. The only package that imports {@code org.camunda}. */
package io.fupin.engine;
