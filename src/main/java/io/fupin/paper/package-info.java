/**
 * The printed papers (公示, 公告, 告知书, 评议记录, 回执): plain records in, PDF out.
 *
 * <p>The module knows how a paper looks and what it says, not where its facts come from: it depends on no other module.
 * A paper is reproducible: the same record gives the same bytes.
 */
@ApplicationModule(displayName = "文书", allowedDependencies = {})
package io.fupin.paper;

import org.springframework.modulith.ApplicationModule;
