/** What administrators do with people and posts; the pages for it stand in the module above. */
@org.springframework.modulith.NamedInterface("administration")
package io.fupin.account.administration;
