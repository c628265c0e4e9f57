/* Swagger UI on our description. A call shows the session with its token, or the key that was typed
   and then no cookie: never both. */
"use strict";

window.addEventListener("load", () => {
  const place = document.getElementById("interface");
  const shown = (request) => {
    if (request.headers.Authorization) request.credentials = "omit";
    else request.headers["X-GHG-Token"] = place.dataset.token;
    return request;
  };
  SwaggerUIBundle({
    url: "/api/v1/openapi.json",
    domNode: place,
    docExpansion: "none",
    defaultModelsExpandDepth: -1,
    validatorUrl: null,
    filter: true,
    requestInterceptor: shown,
  });
});
