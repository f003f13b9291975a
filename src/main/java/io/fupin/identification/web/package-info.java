/** Pages of the identification: the meeting, rounds, departments' lists, and the application by the household itself. */
package io.fupin.identification.web;
