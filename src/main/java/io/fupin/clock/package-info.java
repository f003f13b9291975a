/** Business time and real time. */
package io.fupin.clock;
