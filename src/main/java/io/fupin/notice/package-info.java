/**
 * 公示、公告与异议: notices and their clock, proof and spot checks, the public pages, objections from the first letter to the appeal.
 *
 * <p>A case cannot leave its notice before the end date or with an open objection (policy 12.2). Objection, timer and completion take the
 * same lock on the case; the lock of a notice is taken after those of its cases.
 */
package io.fupin.notice;
