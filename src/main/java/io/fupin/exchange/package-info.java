/**
 * What comes from outside and goes there: the register as a workbook, departments' lists held against the register and open cases, doubts
 * and their ledger, people who stand twice.
 */
package io.fupin.exchange;
