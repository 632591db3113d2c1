document.title = '双百督导';
