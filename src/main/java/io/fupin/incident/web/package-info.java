/** 涉贫事件: the list. */
package io.fupin.incident.web;
