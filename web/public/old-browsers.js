// For browsers from 2018 on: what the portal calls and they lack. Runs before everything else, so it
// is written in the words of that time. tools/check-old-phones.mjs knows this list.
;(function () {
  var root = document.documentElement

  if (!('noModule' in document.createElement('script'))) {
    document.addEventListener('DOMContentLoaded', function () {
      document.body.innerHTML =
        '<p style="margin:2em;font-size:22px;line-height:1.8">您的浏览器太旧，打不开这个网站。' +
        '请把浏览器或微信更新到最新版再来，也可以拨打 <a href="tel:12345">12345</a>，或直接到政务服务中心窗口办理。</p>'
    })
    return
  }

  if (typeof globalThis === 'undefined') window.globalThis = window
  if (!Object.fromEntries) {
    Object.fromEntries = function (entries) {
      var made = {}
      for (var entry of entries) made[entry[0]] = entry[1]
      return made
    }
  }
  if (!Array.prototype.flatMap) {
    Object.defineProperty(Array.prototype, 'flatMap', {
      value: function (work, self) {
        return Array.prototype.concat.apply([], this.map(work, self))
      },
    })
  }

  // Before 2020 a row of boxes knows no gap between them: parts.css then gives them margins.
  var probe = document.createElement('div')
  probe.style.cssText = 'display:flex;flex-direction:column;row-gap:1px;position:absolute'
  probe.appendChild(document.createElement('i'))
  probe.appendChild(document.createElement('i'))
  root.appendChild(probe)
  if (probe.scrollHeight !== 1) root.classList.add('no-gap')
  root.removeChild(probe)
})()
