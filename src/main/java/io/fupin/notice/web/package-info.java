/** Pages of notices and objections, for officers and for the public. */
package io.fupin.notice.web;
