/** Photos and papers handed in with a case: checked by content, stored once, shown without EXIF. */
package io.fupin.evidence;
