// One screen of text after another, as a touch asks: the least that the next screen of any app costs.
let number = 0;

function showNext() {
  number += 1;
  const main = document.createElement('main');
  main.dataset['screen'] = `text-${number}`;
  for (let line = 0; line < 12; line += 1) {
    const paragraph = document.createElement('p');
    paragraph.textContent = `Écran ${number}, ligne ${line} : quelques mots comme il y en a sur chaque écran.`;
    main.append(paragraph);
  }
  const button = document.createElement('button');
  button.className = 'next';
  button.textContent = 'Continuer';
  button.addEventListener('click', showNext);
  main.append(button);
  document.body.replaceChildren(main);
}

showNext();
