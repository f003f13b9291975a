/* 手机问卷 without a network: the page and what it is drawn with are kept; data never is, that stands in the page's own store. */
'use strict';

var KEPT = 'fupin-field-1';
var DRAWN_WITH = /^\/(css|js|img|webjars|vendor|fonts)\//;
var PAGE = /^\/assessments\/[^/]+\/field$/;

self.addEventListener('install', function () { self.skipWaiting(); });

self.addEventListener('activate', function (event) {
  event.waitUntil(caches.keys().then(function (names) {
    return Promise.all(names.filter(function (name) { return name.indexOf('fupin-field-') === 0 && name !== KEPT; }).map(function (name) { return caches.delete(name); }));
  }).then(function () { return self.clients.claim(); }));
});

/* The first time the page was drawn before this worker was there: it says what it needs. */
self.addEventListener('message', function (event) {
  if (!event.data || !event.data.keep) return;
  var port = event.ports[0];
  event.waitUntil(caches.open(KEPT).then(function (cache) {
    return Promise.all(event.data.keep.map(function (address) {
      return fetch(address).then(function (answer) { return answer.ok && !answer.redirected ? cache.put(address, answer) : null; });
    }));
  }).then(function () { if (port) port.postMessage({ kept: true }); }, function () { if (port) port.postMessage({ kept: false }); }));
});

self.addEventListener('fetch', function (event) {
  var address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate' && PAGE.test(address.pathname)) {
    event.respondWith(fresh(event.request, address.pathname));
  } else if (DRAWN_WITH.test(address.pathname)) {
    event.respondWith(kept(event.request));
  }
});

function fresh(request, path) {
  return fetch(request).then(function (answer) {
    if (answer.ok && !answer.redirected) {
      var copy = answer.clone();
      caches.open(KEPT).then(function (cache) { cache.put(path, copy); });
    }
    return answer;
  }, function (failure) {
    return caches.match(path).then(function (answer) { if (answer) return answer; throw failure; });
  });
}

function kept(request) {
  return caches.match(request).then(function (answer) {
    return answer || fetch(request).then(function (fetched) {
      if (fetched.ok) {
        var copy = fetched.clone();
        caches.open(KEPT).then(function (cache) { cache.put(request, copy); });
      }
      return fetched;
    });
  });
}
