/** What county exits are about, as rows. */
package io.fupin.countyexit.data;
