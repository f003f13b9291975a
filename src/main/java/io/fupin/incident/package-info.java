/**
 * 重大涉贫事件 (policy 7.3 SU-4 「处置、反馈机制」, SU-5 「早发现、早报告、早处置」): whoever sees it reports it, a table grades it, a level answers for it, and who
 * is concerned is told what came of it.
 */
package io.fupin.incident;
