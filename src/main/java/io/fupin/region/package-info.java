/** 行政区划: twelve-digit codes, levels, names as people say them, aliases; "is this region inside that one". */
package io.fupin.region;
