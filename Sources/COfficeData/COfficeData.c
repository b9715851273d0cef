#include "COfficeData.h"
