/** Personal data at rest: identity numbers encrypted, found through a keyed hash, masked on screens. */
package io.fupin.privacy;
