/** 下达整改: by hand, and from what other modules found. */
package io.fupin.rectification.start;
