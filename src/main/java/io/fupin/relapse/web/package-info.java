/** Pages of the monitoring: who is watched, and one of them. */
package io.fupin.relapse.web;
