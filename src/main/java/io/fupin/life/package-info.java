/**
 * The demo county's half year: officers who do not exist work from April to 10 October 2016 through the same use cases as everybody else,
 * at moments of their own. Nothing of it runs outside the demo, and nothing depends on it.
 */
package io.fupin.life;
