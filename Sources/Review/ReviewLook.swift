/// How the review page looks and answers; no address outside the page occurs in it.
enum ReviewLook {
    static let style = """
        :root { color-scheme: light dark; --ink: #1c1c1c; --paper: #fdfdfb; --line: #d9d6cf; --card: #fff;
          --metric: #cfe6ff; --change: #d8f0d0; --share: #efe0fb; --rank: #ffe6c7; --gap: #ffd9d9; --date: #f1edc4; --term: #e4e4e4; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6e4df; --paper: #191a1b; --line: #3b3b3b; --card: #242628;
          --metric: #1f4567; --change: #274d22; --share: #46305a; --rank: #5c421b; --gap: #5e2a2a; --date: #4c4820; --term: #3c3c3c; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.8 system-ui, "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
        header { padding: 1rem 1.5rem .5rem; border-bottom: 1px solid var(--line); }
        h1 { margin: 0 0 .4rem; font-size: 1.25rem; }
        dl { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; font-size: .85rem; }
        dt { opacity: .65; } dt::after { content: ":"; } dd { margin: 0 .6rem 0 -.6rem; }
        .legend { margin: .3rem 0; font-size: .85rem; }
        main { display: grid; grid-template-columns: minmax(0, 1fr) 22rem; }
        article { padding: 1.2rem 1.5rem 40vh; white-space: pre-wrap; overflow-wrap: anywhere; max-width: 52rem; }
        nav { border-left: 1px solid var(--line); position: sticky; top: 0; height: 100vh; overflow: auto; padding: .8rem; font-size: .82rem; line-height: 1.5; }
        nav input { width: 100%; padding: .3rem .5rem; font: inherit; }
        nav ol { list-style: none; margin: .6rem 0; padding: 0; }
        nav li { padding: .1rem .4rem; border-left: .25rem solid transparent; }
        nav a { color: inherit; text-decoration: none; } nav a:hover { text-decoration: underline; }
        nav li.section { font-weight: 600; margin-top: .5rem; }
        mark { color: inherit; background: none; border-radius: .2em; cursor: default; }
        mark:focus { outline: 2px solid currentColor; }
        mark.metric { background: var(--metric); } li.metric { border-color: var(--metric); }
        mark.change { background: var(--change); } li.change { border-color: var(--change); }
        mark.share { background: var(--share); } li.share { border-color: var(--share); }
        mark.rank { background: var(--rank); } li.rank { border-color: var(--rank); }
        mark.gap { background: var(--gap); } li.gap { border-color: var(--gap); }
        mark.date { background: var(--date); } li.date { border-color: var(--date); }
        mark.term { background: var(--term); } li.term { border-color: var(--term); }
        mark.target { border-bottom: 2px dashed currentColor; }
        mark.section { font-weight: 700; } mark.level1 { font-size: 1.15em; }
        mark.missed, li.missed { box-shadow: inset 0 0 0 2px #d33; }
        mark.wrong, li.wrong { box-shadow: inset 0 -3px 0 #e08a00; } mark.false-alarm, li.false-alarm { box-shadow: inset 0 -3px 0 #d33; }
        mark.right { box-shadow: inset 0 -2px 0 #2d8f3c; }
        #card { position: fixed; z-index: 2; max-width: 30rem; max-height: 70vh; overflow: auto; background: var(--card); border: 1px solid var(--line);
          border-radius: .4rem; box-shadow: 0 .3rem 1.2rem rgb(0 0 0 / .25); padding: .5rem .8rem; font-size: .82rem; line-height: 1.5; pointer-events: none; }
        #card table { border-collapse: collapse; } #card table + table { margin-top: .5rem; border-top: 1px solid var(--line); }
        #card th { text-align: left; font-weight: 400; opacity: .65; padding-right: .8rem; vertical-align: top; white-space: nowrap; }
        #card td { overflow-wrap: anywhere; }
        @media (max-width: 60rem) { main { display: block; } nav { position: static; height: auto; border-left: 0; border-top: 1px solid var(--line); } }
        """

    static let script = """
        (() => {
          const records = JSON.parse(document.getElementById('records').textContent);
          const card = document.getElementById('card');
          const show = (element) => {
            card.replaceChildren(...element.dataset.r.split(' ').map((index) => {
              const table = document.createElement('table');
              for (const [name, value] of records[index]) {
                const row = table.insertRow();
                const head = document.createElement('th');
                head.textContent = name;
                row.append(head);
                row.insertCell().textContent = value;
              }
              return table;
            }));
            card.hidden = false;
            const place = element.getBoundingClientRect();
            const left = Math.min(place.left, innerWidth - card.offsetWidth - 12);
            const below = place.bottom + 8 + card.offsetHeight < innerHeight;
            card.style.left = Math.max(8, left) + 'px';
            card.style.top = Math.max(8, below ? place.bottom + 6 : place.top - card.offsetHeight - 6) + 'px';
          };
          const hide = () => { card.hidden = true; };
          const marked = (event) => event.target instanceof Element && event.target.closest('[data-r]');
          for (const [on, off] of [['mouseover', 'mouseout'], ['focusin', 'focusout']]) {
            document.addEventListener(on, (event) => { const element = marked(event); if (element) show(element); });
            document.addEventListener(off, hide);
          }
          const filter = document.getElementById('filter');
          const items = [...document.querySelectorAll('nav li')];
          filter.addEventListener('input', () => {
            const word = filter.value.trim().toLowerCase();
            for (const item of items) {
              const index = item.firstElementChild.dataset.r;
              const words = (item.textContent + ' ' + item.className + ' ' + records[index].map((field) => field.join(' ')).join(' ')).toLowerCase();
              item.hidden = word !== '' && !words.includes(word);
            }
          });
        })();
        """
}
