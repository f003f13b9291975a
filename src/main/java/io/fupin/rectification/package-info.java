/**
 * 整改 (processes.md 9; policy SU-6 「限期整改，问责到人」): whatever an assessment, an inspection, an appraisal or an incident found becomes an item
 * with a unit, a person by name and a day; whoever found it checks again, and it is closed or begins anew.
 *
 * <p>Modules above file items through {@link io.fupin.rectification.Rectifications}; this one knows none of them.
 */
package io.fupin.rectification;
