"""python -m zipfile"""

import zipfile

if __name__ == "__main__":
    zipfile.main()
