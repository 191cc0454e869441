// The preview: reloads the page when the site was made anew, and shows what the checks found where it belongs.
(function () {
  'use strict';
  var language = document.documentElement.lang;
  var made = Number(document.querySelector('meta[name="preview-version"]').content);
  var words = {};
  var kept = window.sessionStorage;
  var panel, state, list, broken, frame;

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) { made.className = className; }
    if (text) { made.textContent = text; }
    return made;
  }

  function say(key, values) {
    var text = words[key] || '';
    Object.keys(values || {}).forEach(function (name) { text = text.replace('{' + name + '}', values[name]); });
    return text;
  }

  function button(className, text, action) {
    var made = element('button', className, text);
    made.type = 'button';
    made.addEventListener('click', action);
    return made;
  }

  function build() {
    panel = element('aside', 'pv-panel');
    panel.setAttribute('aria-label', say('title'));
    var bar = element('div', 'pv-bar');
    state = element('p', 'pv-state');
    state.setAttribute('role', 'status');
    var toggle = button('pv-toggle', '', function () { show(panel.classList.contains('pv-closed')); });
    bar.append(state, toggle);
    if (edition()) { bar.append(button('pv-pdf', say('pdf'), print)); }
    list = element('div', 'pv-list');
    panel.append(bar, list);
    broken = element('section', 'pv-broken');
    broken.setAttribute('role', 'alert');
    document.body.prepend(broken);
    document.body.append(panel);
    show(kept.getItem('pv-closed') !== 'yes');
    if (kept.getItem('pv-pdf') === location.pathname) { print(); }
  }

  function show(open) {
    panel.classList.toggle('pv-closed', !open);
    document.body.classList.toggle('pv-open', open);
    var toggle = panel.querySelector('.pv-toggle');
    toggle.textContent = say(open ? 'close-panel' : 'open-panel');
    toggle.setAttribute('aria-expanded', String(open));
    kept.setItem('pv-closed', open ? 'no' : 'yes');
  }

  // The plan that the page shows, from its address: /es/plans/2023.html
  function edition() {
    var found = /\/plans\/(\d{4})\.html$/.exec(location.pathname);
    return found && found[1];
  }

  function print() {
    if (frame) {
      frame.remove();
      frame = null;
      document.body.classList.remove('pv-beside');
      kept.removeItem('pv-pdf');
    } else {
      frame = element('iframe', 'pv-frame');
      frame.title = 'PDF';
      frame.src = '/pdf/plan-' + edition() + '.' + language + '.pdf';
      document.body.append(frame);
      document.body.classList.add('pv-beside');
      kept.setItem('pv-pdf', location.pathname);
    }
    panel.querySelector('.pv-pdf').textContent = say(frame ? 'pdf-close' : 'pdf');
  }

  function level(finding) { return finding.check === 'to-do' ? 'to-do' : finding.severity; }

  function said(finding) { return finding.message[language] || finding.message.es; }

  // A finding without a wording concerns every edition; one with a wording, those that show it.
  function concerns(finding) {
    return finding[language] || !Object.keys(words.languages).some(function (code) { return finding[code]; });
  }

  // The part of the page that a finding is about: its activity, else its area or section.
  function place(finding) {
    var steps = finding.address.split('/');
    if (steps[0] !== edition()) { return null; }
    return (steps.length > 2 && document.getElementById(steps[1] + '--' + steps[2])) || document.getElementById(steps[1]);
  }

  // What is to be written says so itself.
  function label(made, finding) {
    if (level(finding) !== 'to-do') { made.append(element('span', 'pv-level', say(level(finding))), ' '); }
  }

  function where(finding) { return finding.place ? (finding.place[language] || finding.place.es) + ': ' : ''; }

  function item(finding) {
    var made = element('li', 'pv-item pv-' + level(finding));
    label(made, finding);
    var target = place(finding);
    if (target) {
      var link = element('a', '', where(finding) + said(finding));
      link.href = '#' + target.id;
      made.append(link);
    } else {
      made.append(where(finding) + said(finding));
    }
    if (finding.line) { made.append(' ', element('code', 'pv-place', finding.file + ':' + finding.line)); }
    return made;
  }

  function note(finding) {
    var made = element('li', 'pv-item pv-' + level(finding));
    label(made, finding);
    made.append(said(finding) + ' ');
    if (finding.line) { made.append(element('code', 'pv-place', finding.file + ':' + finding.line)); }
    return made;
  }

  function clear(selector) { document.querySelectorAll(selector).forEach(function (old) { old.remove(); }); }

  function attach(findings) {
    clear('.pv-notes');
    var places = new Map();
    findings.filter(concerns).forEach(function (finding) {
      var target = place(finding);
      if (target) { places.set(target, (places.get(target) || []).concat([finding])); }
    });
    places.forEach(function (found, target) {
      var notes = element('ul', 'pv-notes');
      found.forEach(function (finding) { notes.append(note(finding)); });
      if (target.localName === 'tr') { target.cells[1].append(notes); }
      else { (target.querySelector(':scope > :is(h1,h2,h3,h4,h5,h6)') || target.firstChild).after(notes); }
    });
  }

  function enumerate(findings) {
    list.textContent = '';
    var order = ['to-do', 'error', 'warning', 'info'];
    var own = findings.filter(function (finding) { return !edition() || finding.address.split('/')[0] === edition(); });
    var counts = element('p', 'pv-counts');
    order.forEach(function (name) {
      var count = own.filter(function (finding) { return level(finding) === name; }).length;
      if (count) { counts.append(element('span', 'pv-' + name, say(name) + ' ' + count), ' '); }
    });
    if (!own.length) { counts.textContent = say('none'); }
    var items = element('ol', 'pv-items');
    order.forEach(function (name) {
      own.filter(function (finding) { return level(finding) === name; }).forEach(function (finding) {
        items.append(item(finding));
      });
    });
    list.append(counts, items);
    attach(own);
  }

  function complain(problems) {
    broken.textContent = '';
    broken.hidden = !problems.length;
    if (!problems.length) { return; }
    broken.append(element('h2', '', say('broken')));
    problems.forEach(function (problem) {
      var line = element('p');
      if (problem.place) { line.append(element('code', 'pv-place', problem.place), ' '); }
      line.append(problem.message[language] || problem.message.es);
      broken.append(line);
      if (!problem.lines.length) { return; }
      var text = element('pre');
      problem.lines.forEach(function (one) {
        text.append(element('span', one.here ? 'pv-here' : '', String(one.number).padStart(5) + '  ' + one.text));
      });
      broken.append(text);
    });
  }

  // A page is left only for one that can be had: a preview that ends meanwhile leaves the last one standing.
  function renew() {
    fetch(location.href, { cache: 'no-store' }).then(function (answer) { return answer.text(); }).then(
      function () { location.reload(); },
      function () { state.textContent = say('ended'); });
  }

  function hear(shown) {
    if (shown.words) {
      words = shown.words[language] || shown.words.es;
      words.languages = shown.words;
      build();
      return;
    }
    var version = shown.built[language] || 0;
    if (version > made) {
      // the page that is being read is made before the others, which then need not be shown again
      if (shown.first ? shown.first === location.pathname : shown.done !== location.pathname) { renew(); return; }
      if (!shown.first) { made = version; }
    }
    var key = shown.ended ? 'ended' : shown.busy ? 'building' : shown.problems.length ? 'halted' : 'ready';
    state.textContent = say(key, { seconds: shown.seconds.toLocaleString(language) });
    panel.classList.toggle('pv-busy', shown.busy);
    complain(shown.problems);
    enumerate(shown.findings);
  }

  var events = new EventSource('/_preview/events');
  events.onmessage = function (event) { hear(JSON.parse(event.data)); };
  events.onerror = function () {
    if (state) { state.textContent = say('ended'); }
    if (events.readyState === EventSource.CLOSED) { return; }
    events.close();
    window.setTimeout(function wait() {  // a preview that is started again is found again
      fetch('/_preview/preview.css', { cache: 'no-store' }).then(function () { location.reload(); },
        function () { window.setTimeout(wait, 2000); });
    }, 1000);
  };
}());
