// Charts keep the width that their author gave them where there is room for it. On small screens and on paper they become narrower, with a smaller title and the legend below.
(function () {
  "use strict";
  var paper = 680, small = 560;
  function given(chart) {
    var layout = chart.layout, legend = layout.legend || {}, title = layout.title || {};
    return { width: layout.width || 0, "title.font.size": (title.font || {}).size || null, "legend.orientation": legend.orientation || null, "legend.y": legend.y === undefined ? null : legend.y };
  }
  function fit(room) {
    document.querySelectorAll("figure .plotly-graph-div").forEach(function (chart) {
      if (!chart._fullLayout) return;
      chart.given = chart.given || given(chart);
      var space = room || chart.closest("figure").clientWidth;
      var width = chart.given.width ? Math.min(chart.given.width, space) : space;
      if (chart._fullLayout.width === width) return;
      chart.style.width = width + "px";
      var change = Object.assign({}, chart.given, { width: width });
      if (width < small) Object.assign(change, { "title.font.size": 12, "legend.orientation": "h", "legend.y": -0.25 });
      window.Plotly.relayout(chart, change);
    });
  }
  window.addEventListener("load", function () { fit(); });
  window.addEventListener("resize", function () { fit(); });
  window.addEventListener("beforeprint", function () { fit(paper); });
  window.addEventListener("afterprint", function () { fit(); });
})();
