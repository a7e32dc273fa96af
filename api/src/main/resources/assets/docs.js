window.addEventListener('load', function () {
  window.SwaggerUIBundle({ url: '/schemas/duijie.yaml', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null });
});
